void a[3]; // error: array of voids | incomplete element type

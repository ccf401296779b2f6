auto int x; // error: file-scope declaration of | illegal storage class

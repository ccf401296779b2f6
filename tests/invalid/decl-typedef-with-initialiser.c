typedef int number = 3; // error: typedef | initializer

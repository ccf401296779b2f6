int while = 3; // error: expected | outside of a function

char a[-1]; // error: negative

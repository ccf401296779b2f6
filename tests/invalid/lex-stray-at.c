int a @ = 3; // error: stray | expected

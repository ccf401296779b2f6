int a @ b; // error: stray | expected

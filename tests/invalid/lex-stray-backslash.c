int a = 1 \ + 2; // error: stray | expected

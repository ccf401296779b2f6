int a[] = "text"; // error: string literal | array | invalid initializer

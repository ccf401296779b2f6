int int a; // error: two or more data types | cannot combine

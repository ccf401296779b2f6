static extern int x; // error: multiple storage classes | cannot combine

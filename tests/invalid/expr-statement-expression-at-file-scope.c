int x = ({ 1; }); // error: statement | inside a function

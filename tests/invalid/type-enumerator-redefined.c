enum e { A };
enum g { A }; // error: redeclaration | redefinition

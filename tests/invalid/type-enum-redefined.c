enum e { A };
enum e { B }; // error: redeclaration | redefinition

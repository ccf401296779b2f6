typedef _Alignas(8) int aligned; // error: alignment specified for typedef | only applies to

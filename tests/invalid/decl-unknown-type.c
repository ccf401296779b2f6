nonsense_t value; // error: unknown type name

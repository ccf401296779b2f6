this garbage; // error: unknown type name

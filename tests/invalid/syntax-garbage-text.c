this is not c at all; // error: expected | unknown type name

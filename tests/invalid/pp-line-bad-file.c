#line 12 thirteen // error: is not a valid filename | invalid filename

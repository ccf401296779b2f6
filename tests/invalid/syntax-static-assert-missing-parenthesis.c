_Static_assert 1, "x"; // error: expected

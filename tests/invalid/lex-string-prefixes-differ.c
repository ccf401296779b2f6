const void *p = L"a" u"b"; // error: concatenat

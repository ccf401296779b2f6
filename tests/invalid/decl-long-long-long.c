long long long x; // error: too long | cannot combine

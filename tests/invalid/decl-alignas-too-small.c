_Alignas(1) int x; // error: reduce alignment | less than minimum alignment | cannot reduce

int none(char *) __attribute__((access)); // error: wrong number of arguments specified for 'access' attribute
int mode(char *) __attribute__((access(reads, 1))); // error: attribute 'access' invalid mode 'reads'
int lacks(char *) __attribute__((access(read_only))); // error: attribute 'access(read_only)' missing an argument
int right(char *, int) __attribute__((access(write_only, 1, 2)));

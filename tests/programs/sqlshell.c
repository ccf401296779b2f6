/* A small shell for SQLite: reads SQL from standard input, prints result rows with '|' between columns. Lines that start
   with a dot are for SQLite's own shell and are skipped, except ".headers on". */
#include "sqlite3.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int headers;

static int run_statement(sqlite3 *db, sqlite3_stmt *statement)
{
    int columns = sqlite3_column_count(statement), rows = 0, status;
    while ((status = sqlite3_step(statement)) == SQLITE_ROW) {
        if (rows++ == 0 && headers)
            for (int i = 0; i < columns; i++)
                printf("%s%s", sqlite3_column_name(statement, i), i + 1 < columns ? "|" : "\n");
        for (int i = 0; i < columns; i++) {
            const unsigned char *text = sqlite3_column_text(statement, i);
            printf("%s%s", text ? (const char *)text : "", i + 1 < columns ? "|" : "\n");
        }
    }
    if (status != SQLITE_DONE)
        fprintf(stderr, "error: %s\n", sqlite3_errmsg(db));
    return status == SQLITE_DONE ? 0 : 1;
}

static int run(sqlite3 *db, const char *sql)
{
    int failures = 0;
    while (*sql) {
        sqlite3_stmt *statement = NULL;
        if (sqlite3_prepare_v2(db, sql, -1, &statement, &sql) != SQLITE_OK) {
            fprintf(stderr, "error: %s\n", sqlite3_errmsg(db));
            return failures + 1;
        }
        if (statement)
            failures += run_statement(db, statement);
        sqlite3_finalize(statement);
    }
    return failures;
}

int main(int argc, char **argv)
{
    sqlite3 *db;
    if (sqlite3_open(argc > 1 ? argv[1] : ":memory:", &db) != SQLITE_OK) {
        fprintf(stderr, "cannot open the database: %s\n", sqlite3_errmsg(db));
        return 1;
    }
    size_t used = 0, size = 1 << 16;
    char *script = malloc(size), line[4096];
    while (fgets(line, sizeof line, stdin)) {
        if (line[0] == '.') {
            headers |= strncmp(line, ".headers on", 11) == 0;
            continue;
        }
        size_t length = strlen(line);
        if (used + length + 1 > size)
            script = realloc(script, size *= 2);
        memcpy(script + used, line, length);
        used += length;
    }
    script[used] = 0;
    int failures = run(db, script);
    free(script);
    sqlite3_close(db);
    return failures != 0;
}

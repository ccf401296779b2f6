/* A workload for SQLite in memory: inserts, look-ups, joins, sorts, aggregates, text. */
#include "sqlite3.h"
#include <stdio.h>
#include <stdlib.h>
static sqlite3 *db;
static unsigned long check;
static void fail(const char *what) {
    fprintf(stderr, "%s: %s\n", what, sqlite3_errmsg(db));
    exit(1);
}
static void run(const char *sql) {
    if (sqlite3_exec(db, sql, 0, 0, 0) != SQLITE_OK) fail(sql);
}
static sqlite3_stmt *prepare(const char *sql) {
    sqlite3_stmt *statement;
    if (sqlite3_prepare_v2(db, sql, -1, &statement, 0) != SQLITE_OK) fail(sql);
    return statement;
}
static void query(const char *sql) {
    sqlite3_stmt *statement = prepare(sql);
    while (sqlite3_step(statement) == SQLITE_ROW)
        for (int i = 0; i < sqlite3_column_count(statement); i++) {
            const unsigned char *text = sqlite3_column_text(statement, i);
            for (; text && *text; text++) check = check * 31 + *text;
        }
    sqlite3_finalize(statement);
}
int main(void) {
    unsigned seed = 1;
    if (sqlite3_open(":memory:", &db) != SQLITE_OK) fail("open");
    run("create table people(id integer primary key, name text, age int, city int);"
        "create table cities(id integer primary key, name text);"
        "create table orders(id integer primary key, person int, amount real, note text);");
    run("begin");
    sqlite3_stmt *insert = prepare("insert into people(name, age, city) values(?, ?, ?)");
    for (int i = 0; i < 60000; i++) {
        char name[32];
        seed = seed * 1103515245u + 12345;
        snprintf(name, sizeof name, "person %u", seed >> 8);
        sqlite3_bind_text(insert, 1, name, -1, SQLITE_TRANSIENT);
        sqlite3_bind_int(insert, 2, (int)(seed >> 16 & 127));
        sqlite3_bind_int(insert, 3, (int)(seed >> 12 & 255));
        if (sqlite3_step(insert) != SQLITE_DONE) fail("insert");
        sqlite3_reset(insert);
    }
    sqlite3_finalize(insert);
    run("with recursive n(i) as (select 0 union all select i + 1 from n where i < 255) "
        "insert into cities select i, 'city ' || i from n");
    run("with recursive n(i) as (select 1 union all select i + 1 from n where i < 120000) "
        "insert into orders(person, amount, note) select 1 + i * 7919 % 60000, i * 13 % 1009 / 7.0, 'note ' || (i % 97) from n");
    run("commit");
    run("create index by_person on orders(person); create index by_age on people(age, name);");
    query("select c.name, count(*), avg(p.age) from people p join cities c on c.id = p.city group by c.id order by 2 desc, 1");
    query("select p.name, sum(o.amount) s from people p join orders o on o.person = p.id where p.age < 40 "
          "group by p.id order by s desc, p.name limit 500");
    query("select note, max(amount), min(amount), count(distinct person) from orders group by note order by note");
    query("select upper(substr(name, 8, 4)), count(*) from people where name like '%77%' group by 1 order by 1");
    query("select id, amount from orders order by amount, note, id limit 2000");
    run("update orders set amount = amount * 1.01 where person % 3 = 0; delete from orders where id % 11 = 0;");
    query("select count(*), round(sum(amount), 3) from orders");
    sqlite3_stmt *find = prepare("select age from people where id = ?");
    for (int i = 0; i < 200000; i++) {
        sqlite3_bind_int(find, 1, 1 + (int)((unsigned)i * 7919u % 60000u));
        if (sqlite3_step(find) == SQLITE_ROW) check += (unsigned long)sqlite3_column_int(find, 0);
        sqlite3_reset(find);
    }
    sqlite3_finalize(find);
    sqlite3_close(db);
    printf("%lu\n", check);
    return 0;
}

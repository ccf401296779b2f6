-- A tour of SQLite that prints something at every step. The output is compared with that of the same program built by
-- gcc, so nothing here may depend on time, addresses or chance.
.mode list
.headers on
SELECT 'SQLite ' || sqlite_version() LIKE 'SQLite 3.%' AS version_is_3;
CREATE TABLE city(id INTEGER PRIMARY KEY, name TEXT NOT NULL, country TEXT, people INTEGER, area REAL);
INSERT INTO city(name, country, people, area) VALUES
  ('Aarhus', 'DK', 285273, 91.0), ('Bergen', 'NO', 289330, 464.7), ('Cork', 'IE', 222333, 187.0),
  ('Dresden', 'DE', 563311, 328.5), ('Esbjerg', 'DK', 71698, 43.7), ('Freiburg', 'DE', 236140, 153.1),
  ('Ghent', 'BE', 265086, 156.2), ('Haarlem', 'NL', 162543, 32.1), ('Ioannina', 'GR', 113978, 403.3);
CREATE INDEX city_by_country ON city(country, people DESC);
SELECT country, count(*) AS n, sum(people) AS people, printf('%.3f', avg(people / area)) AS density
  FROM city GROUP BY country HAVING n > 0 ORDER BY people DESC;
SELECT name, rank() OVER (ORDER BY people DESC) AS r, sum(people) OVER (ORDER BY id ROWS 2 PRECEDING) AS running
  FROM city ORDER BY id;
WITH RECURSIVE collatz(n, steps, start) AS (
  SELECT value, 0, value FROM (WITH RECURSIVE s(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM s LIMIT 3000) SELECT value FROM s)
  UNION ALL SELECT CASE n % 2 WHEN 0 THEN n / 2 ELSE 3 * n + 1 END, steps + 1, start FROM collatz WHERE n > 1)
SELECT start, max(steps) AS steps FROM collatz GROUP BY start ORDER BY steps DESC, start LIMIT 5;
CREATE TABLE t(a INTEGER, b TEXT, c REAL, d BLOB);
WITH RECURSIVE s(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM s LIMIT 20000)
INSERT INTO t SELECT n * 7919 % 20011, 'row ' || n, n / 7.0, zeroblob(n % 17) FROM s;
CREATE UNIQUE INDEX t_a ON t(a);
SELECT count(*), sum(a), max(length(b)), printf('%.6f', sum(c)), sum(length(d)) FROM t;
BEGIN;
UPDATE t SET c = c * 2 WHERE a % 3 = 0;
DELETE FROM t WHERE a BETWEEN 100 AND 5000;
SAVEPOINT inner_one;
DELETE FROM t;
ROLLBACK TO inner_one;
COMMIT;
SELECT count(*), printf('%.6f', total(c)) FROM t;
SELECT a, b FROM t WHERE b LIKE 'row 19%9' AND a > 15000 ORDER BY a LIMIT 6;
SELECT group_concat(name, ', ') FROM (SELECT name FROM city WHERE name GLOB '*e*' ORDER BY name DESC);
CREATE TRIGGER logged AFTER UPDATE OF people ON city BEGIN
  INSERT INTO t VALUES(-new.id, old.people || '->' || new.people, 0, x'0102');
END;
UPDATE city SET people = people + 1 WHERE country IN ('DE', 'DK');
SELECT a, b, hex(d) FROM t WHERE a < 0 ORDER BY a;
CREATE VIEW dense AS SELECT name, people / area AS density FROM city WHERE density > 1000;
SELECT name, round(density, 2) FROM dense ORDER BY density;
SELECT x.name, y.name FROM city x JOIN city y ON x.country = y.country AND x.id < y.id ORDER BY 1, 2;
SELECT 9223372036854775807 + 0, -7 / 2, -7 % 3, 1 << 40, ~5, 0.1 + 0.2, 1e308 * 10, 5 / 0, 'a' < 'B', 'a' < 'B' COLLATE NOCASE;
SELECT round(2.5), abs(-9), upper('größe'), substr('hello', -3, 2), instr('banana', 'nan'), replace('aXbX', 'X', '--'), quote(x'00ff'), unicode('€');
SELECT date('2024-02-28', '+2 days'), strftime('%j %W', '2023-12-31'), julianday('2000-01-01 12:00');
SELECT json_extract('{"a":[1,2,{"b":"c"}]}', '$.a[2].b'), json_array(1, 'x', null), json('{"k" : [ 1 , 2.50 ] }');
SELECT value, key FROM json_each('{"one":1,"two":[2,3]}');
EXPLAIN QUERY PLAN SELECT * FROM city WHERE country = 'DK' ORDER BY people DESC;
INSERT OR IGNORE INTO city(id, name) VALUES (1, 'again');
SELECT changes();
PRAGMA integrity_check;
VACUUM;
SELECT sum(a * length(b)) FROM t;

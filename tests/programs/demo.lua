-- A tour of Lua that prints something at every step. The output is compared with that of the same program built by
-- gcc, so nothing here may depend on time, addresses or the order of hash tables.
print(_VERSION)
local function fib(n) if n < 2 then return n end return fib(n - 1) + fib(n - 2) end
print("fib", fib(24))

local function queens(n)
  local solutions, cols, up, down = 0, {}, {}, {}
  local function place(row)
    if row > n then solutions = solutions + 1 return end
    for c = 1, n do
      if not (cols[c] or up[row + c] or down[row - c]) then
        cols[c], up[row + c], down[row - c] = true, true, true
        place(row + 1)
        cols[c], up[row + c], down[row - c] = nil, nil, nil
      end
    end
  end
  place(1)
  return solutions
end
print("queens", queens(8))

local words = {}
for word in ("the quick brown fox jumps over the lazy dog and the cat"):gmatch("%a+") do
  words[word] = (words[word] or 0) + 1
end
local sorted = {}
for word, count in pairs(words) do sorted[#sorted + 1] = string.format("%s=%d", word, count) end
table.sort(sorted)
print(table.concat(sorted, " "))

local generator = coroutine.wrap(function()
  local a, b = 0, 1
  while true do coroutine.yield(a) a, b = b, a + b end
end)
local numbers = {}
for i = 1, 15 do numbers[i] = generator() end
print(table.unpack(numbers))

local Account = {}
Account.__index = Account
Account.__add = function(a, b) return setmetatable({ balance = a.balance + b.balance }, Account) end
Account.__tostring = function(a) return "<" .. a.balance .. ">" end
Account.__close = function(a) print("closed", a) end
local function new(balance) return setmetatable({ balance = balance }, Account) end
print(tostring(new(3) + new(4.5)))
do local resource <close> = new(9) local fixed <const> = 5 print("inside", fixed) end

print(pcall(function() local x = nil; return x.field end))
print(select("#", pcall(error, { code = 1 })), math.type(1), math.type(1.0), 7 // 2, -7 // 2, -7 % 3, 7 / 2, 2 ^ 10)
print(1 << 62, ~0, 0xff ~ 0x0f, 3 | 4, "10" + 5, 10 .. 20, 1e15, 1e100, 0x1p-2, 2^53 == 2^53 + 1)
print(math.maxinteger + 1 == math.mininteger, math.tointeger(3.0), 5 // 0.0, -5 % math.huge, tostring(0/0):gsub("-", ""))
print(string.format("%5.2f|%-6d|%x|%q|%s|%a", 3.14159, 42, 255, 'a "quoted"\n', true, 1.5))
print(("hello world"):gsub("o", "0"), ("x=1, y=2"):gsub("(%w)=(%w)", "%2=%1"))
print(string.pack("<i4d", 7, 2.5):byte(1, -1))
print(utf8.char(8364, 128512), utf8.len("größe"), #"größe")
print(os.time({ year = 2000, month = 1, day = 1, hour = 12 }) > 0, type(os.clock()))
goto done
print("skipped")
::done::

local sieve, primes = {}, 0
for i = 2, 30000 do
  if not sieve[i] then
    primes = primes + 1
    for j = i * i, 30000, i do sieve[j] = true end
  end
end
print("primes", primes)

local matrix = {}
for i = 1, 60 do matrix[i] = {} for j = 1, 60 do matrix[i][j] = (i * j) % 10 + 0.5 end end
local trace = 0
for i = 1, 60 do for j = 1, 60 do for k = 1, 60 do if i == j then trace = trace + matrix[i][k] * matrix[k][j] end end end end
print("trace", trace)

local parts = {}
for i = 1, 3000 do parts[i] = tostring(i * 0.5) end
local joined = table.concat(parts, ",")
local hash = 0
for i = 1, #joined do hash = (hash * 31 + joined:byte(i)) % 4294967296 end
print("hash", hash, #joined)
collectgarbage()
print(load("return 1 + ...")(41), load("syntax error here"))

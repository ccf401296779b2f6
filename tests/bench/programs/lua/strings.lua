local parts, seed = {}, 7
for i = 1, 120000 do
  seed = (seed * 16807) % 2147483647
  parts[i] = string.format("%d:%x;%s", i, seed, ("abc"):rep(seed % 5))
end
local text = table.concat(parts, "\n")
local words, digits = {}, 0
for word in text:gmatch("%a+") do words[word] = (words[word] or 0) + 1 end
for run in text:gmatch("%d+") do digits = digits + #run end
local changed = text:gsub("abc", function(s) return s:upper() end)
local keys = {}
for word in pairs(words) do keys[#keys + 1] = word end
table.sort(keys)
print(#text, digits, #keys, keys[1], changed:sub(-20), select(2, changed:gsub("ABC", "")))

local sqrt = math.sqrt
local bodies = {
  { x = 0, y = 0, z = 0, vx = 0, vy = 0, vz = 0, m = 39.5 },
  { x = 4.8, y = -1.2, z = -0.1, vx = 0.6, vy = 2.8, vz = -0.02, m = 0.037 },
  { x = 8.3, y = 4.1, z = -0.4, vx = -1.0, vy = 1.8, vz = 0.008, m = 0.011 },
  { x = 12.9, y = -15.1, z = -0.2, vx = 1.1, vy = 0.9, vz = -0.01, m = 0.0017 },
  { x = 15.4, y = -25.9, z = 0.2, vx = 1.0, vy = 0.6, vz = -0.03, m = 0.002 },
}
for _ = 1, 250000 do
  for i = 1, 5 do
    local a = bodies[i]
    for j = i + 1, 5 do
      local b = bodies[j]
      local dx, dy, dz = a.x - b.x, a.y - b.y, a.z - b.z
      local square = dx * dx + dy * dy + dz * dz
      local pull = 0.01 / (square * sqrt(square))
      a.vx, a.vy, a.vz = a.vx - dx * b.m * pull, a.vy - dy * b.m * pull, a.vz - dz * b.m * pull
      b.vx, b.vy, b.vz = b.vx + dx * a.m * pull, b.vy + dy * a.m * pull, b.vz + dz * a.m * pull
    end
  end
  for i = 1, 5 do
    local a = bodies[i]
    a.x, a.y, a.z = a.x + 0.01 * a.vx, a.y + 0.01 * a.vy, a.z + 0.01 * a.vz
  end
end
print(string.format("%.9f %.9f", bodies[1].x, bodies[5].vz))

-- Writes the next version of something, if it follows the one that stands there and there is room.
-- KEYS: where it is; when each thing ends; since when each that gives way was not written; the size of each; of all
-- ARGV: id, bytes, mark of the version before ('' for none), mark of this one, idle and at most in ms, whether it gives
-- way ('1'), most things, most bytes, what stands before the id of each thing, until when it is waited for by Redis's clock
local kept, ends, ways, sizes, total = unpack(KEYS)
local id, bytes, before, mark = ARGV[1], ARGV[2], ARGV[3], ARGV[4]
local idle, atMost, givesWay = tonumber(ARGV[5]), tonumber(ARGV[6]), ARGV[7] == '1'
local mostThings, mostBytes, prefix = tonumber(ARGV[8]), tonumber(ARGV[9]), ARGV[10]
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
if now > tonumber(ARGV[11]) then return 'missed' end

local function forget(gone)
  redis.call('DEL', prefix .. gone)
  redis.call('DECRBY', total, redis.call('HGET', sizes, gone) or 0)
  redis.call('HDEL', sizes, gone)
  redis.call('ZREM', ends, gone)
  redis.call('ZREM', ways, gone)
end

-- What is over is gone by itself; not so what is known of it. A few at a time: others wait meanwhile.
local function letGo(most)
  local over = redis.call('ZRANGE', ends, '-inf', now, 'BYSCORE', 'LIMIT', 0, most)
  for _, gone in ipairs(over) do forget(gone) end
  return #over
end
letGo(100)

local stands = redis.call('HGET', kept, 'mark') or ''
if stands ~= before then return 'conflict' end

local isNew = stands == ''
local more = #bytes - (redis.call('HGET', sizes, id) or 0)
local function lacking()
  return redis.call('ZCARD', ends) + (isNew and 1 or 0) - mostThings,
    (redis.call('GET', total) or 0) + more - mostBytes
end
local things, tooMany = lacking()
while (things > 0 or tooMany > 0) and letGo(1000) > 0 do
  things, tooMany = lacking()
end
-- What gives way goes, the oldest first, if that is enough; never the one that is written, which may give way itself.
local going, from = {}, 0
while things > 0 or tooMany > 0 do
  local some = redis.call('ZRANGE', ways, from, from + 99)
  if #some == 0 then return 'full' end
  for _, each in ipairs(some) do
    if each ~= id and (things > 0 or tooMany > 0) then
      going[#going + 1] = each
      things = things - 1
      tooMany = tooMany - (redis.call('HGET', sizes, each) or 0)
    end
  end
  from = from + #some
end
for _, each in ipairs(going) do forget(each) end

local begun = tonumber(redis.call('HGET', kept, 'begun') or now)
local over = math.min(now + idle, begun + atMost)
redis.call('HSET', kept, 'bytes', bytes, 'mark', mark, 'begun', begun)
redis.call('PEXPIREAT', kept, over)
redis.call('HSET', sizes, id, #bytes)
redis.call('INCRBY', total, more)
redis.call('ZADD', ends, over, id)
if givesWay then redis.call('ZADD', ways, now, id) else redis.call('ZREM', ways, id) end
return 'written'

-- Lets go of what is known of things that are over: they are gone by themselves.
-- KEYS: as for writing, without where one is; ARGV: none
local ends, ways, sizes, total = unpack(KEYS)
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
for _, gone in ipairs(redis.call('ZRANGE', ends, '-inf', now, 'BYSCORE', 'LIMIT', 0, 1000)) do
  redis.call('DECRBY', total, redis.call('HGET', sizes, gone) or 0)
  redis.call('HDEL', sizes, gone)
  redis.call('ZREM', ends, gone)
  redis.call('ZREM', ways, gone)
end

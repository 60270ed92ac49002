-- Removes something, and what is known of it.
-- KEYS: as for writing; ARGV: id
local kept, ends, ways, sizes, total = unpack(KEYS)
local id = ARGV[1]
local wasThere = redis.call('DEL', kept)
redis.call('DECRBY', total, redis.call('HGET', sizes, id) or 0)
redis.call('HDEL', sizes, id)
redis.call('ZREM', ends, id)
redis.call('ZREM', ways, id)
return wasThere

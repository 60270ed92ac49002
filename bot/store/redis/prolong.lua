-- Keeps a turn for longer, if it is still one's own.
-- KEYS: the turn; ARGV: who has it, for how long in ms
if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('PEXPIRE', KEYS[1], ARGV[2]) end

"""Who plays a shot's subjects: their rigs, clothes, sizes, what they hold, whom they are drawn with."""

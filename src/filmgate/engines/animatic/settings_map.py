from filmgate.engines.animatic.stages.street import STREET
def stage_of(s): return STREET
def dressing_of(s): return ""

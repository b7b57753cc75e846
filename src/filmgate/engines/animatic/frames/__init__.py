"""What the renderer makes a frame of: layers as numbers, figures in tiles, exposure, a camera that tilts."""

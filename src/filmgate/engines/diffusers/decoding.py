"""Latents to pictures and sound, without a copy in floats on the host; and a quick look at latents on the
way."""

from __future__ import annotations

from math import prod
from typing import Any

import numpy as np
import numpy.typing as npt

from filmgate.engines.base import Samples
from filmgate.engines.diffusers import library
from filmgate.engines.diffusers.pictures import Picture, jpeg

FILM_RATE = 48_000
SWATCHES = 16
"""Squares a side of the chart that the preview's colours are learned from."""


def pictures_of(pipe: Any, latents: Any, device: str, *, references: int = 0) -> Picture:
    """uint8 of shape (frames, height, width, 3). Wan's latents are still scaled, and begin with those of
    VACE's reference images; LTX-2's are ready."""
    torch = library.torch()
    vae = pipe.vae
    with torch.no_grad():
        latents = latents.to(device, vae.dtype)
        if type(pipe).__name__.startswith("LTX2"):
            moment = torch.zeros(1, device=device) if vae.config.timestep_conditioning else None
            video = vae.decode(latents, moment, return_dict=False)[0]
        else:
            video = vae.decode(_unscaled(vae, latents[:, :, references:]), return_dict=False)[0]
        # The first clip only, in place: a minute of 1080p in floats would be 36 GB.
        video = video[0].add_(1).mul_(127.5).round_().clamp_(0, 255).to(torch.uint8)
        return np.asarray(video.permute(1, 2, 3, 0).cpu().numpy(), np.uint8)


def _unscaled(vae: Any, latents: Any) -> Any:
    mean, deviation = _scale(vae, latents)
    return latents * deviation + mean


def _scale(vae: Any, like: Any) -> tuple[Any, Any]:
    """Mean and deviation of each channel: some keep them in their settings, some among their weights."""
    torch = library.torch()
    mean, deviation = (
        torch.as_tensor(getattr(vae.config, name, None) or getattr(vae, name)).view(1, -1, 1, 1, 1).to(like)
        for name in ("latents_mean", "latents_std")
    )
    return mean, deviation


def sound_of(pipe: Any, latents: Any, device: str) -> Samples:
    """Stereo at 48 kHz, of LTX-2's audio latents."""
    torch = library.torch()
    with torch.no_grad():
        spectrogram = pipe.audio_vae.decode(latents.to(device, pipe.audio_vae.dtype), return_dict=False)[0]
        heard = pipe.vocoder(spectrogram)[0].float().cpu().numpy()
    stereo = heard if heard.shape[0] == 2 else np.repeat(heard[:1], 2, axis=0)
    rate = int(pipe.vocoder.config.output_sampling_rate)
    return np.ascontiguousarray(at_film_rate(stereo, rate).T)


def at_film_rate(samples: npt.NDArray[np.float32], rate: int) -> Samples:
    """Shape (channels, samples), band-limited: every spectrum below both limits stays as it is."""
    if rate == FILM_RATE:
        return np.asarray(samples, np.float32)
    length = samples.shape[1]
    wanted = round(length * FILM_RATE / rate)
    spectrum = np.fft.rfft(samples, axis=1)
    kept = np.zeros((samples.shape[0], wanted // 2 + 1), spectrum.dtype)
    shared = min(spectrum.shape[1], kept.shape[1])
    kept[:, :shared] = spectrum[:, :shared]
    return np.asarray(np.fft.irfft(kept, wanted, axis=1) * (wanted / length), np.float32)


class Glance:
    """A picture of latents for a thousandth of what decoding costs: a linear map from channels to colours,
    learned once from how the model's own VAE encodes a colour chart."""

    def __init__(self, vae: Any, device: str, side: int) -> None:
        self._map = _learned(vae, device, max(side, 16))

    def jpeg(self, latents: Any, shape: tuple[int, int, int]) -> bytes:
        """Of the middle frame. `latents` of (1, channels, frames, height, width), or packed (1, tokens,
        channels) of a video of that shape in latent frames, rows and columns."""
        if latents.ndim == 3:
            tokens = latents[0, : prod(shape)]  # behind them are those of pictures it was given
            latents = tokens.reshape(*shape, -1).permute(3, 0, 1, 2)[None]
        middle = latents[0, :, latents.shape[2] // 2].float().cpu().numpy()
        flat = np.moveaxis(middle, 0, -1)
        ones = np.ones((*flat.shape[:2], 1), np.float32)
        colours = np.concatenate([flat, ones], axis=-1) @ self._map
        return jpeg(np.clip(colours * 255, 0, 255).astype(np.uint8))


def _learned(vae: Any, device: str, side: int) -> npt.NDArray[np.float32]:
    """Of shape (channels + 1, 3), from a chart whose squares have sides of that many pixels."""
    torch = library.torch()
    random = np.random.default_rng(1)
    chart = random.random((SWATCHES, SWATCHES, 3), np.float32)
    pixels = np.kron(chart, np.ones((side, side, 1), np.float32))
    with torch.no_grad():
        video = torch.from_numpy(pixels).permute(2, 0, 1)[None, :, None].to(device, vae.dtype) * 2 - 1
        latents = vae.encode(video).latent_dist.mode()
        mean, deviation = _scale(vae, latents)
        latents = (latents - mean) / deviation
    flat = np.moveaxis(latents[0, :, 0].float().cpu().numpy(), 0, -1)
    rows, columns = flat.shape[:2]
    taken = pixels.reshape(rows, pixels.shape[0] // rows, columns, pixels.shape[1] // columns, 3).mean((1, 3))
    known = np.concatenate([flat, np.ones((rows, columns, 1), np.float32)], axis=-1).reshape(
        rows * columns, -1
    )
    found = np.linalg.lstsq(known, taken.reshape(-1, 3), rcond=1e-2)[0]
    return np.asarray(found, np.float32)

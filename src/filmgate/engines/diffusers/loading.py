"""A checkpoint loaded onto a device, with the switches that its settings turn."""

from __future__ import annotations

import inspect
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any

from filmgate.engines.base import EngineDeclined
from filmgate.engines.diffusers import library, troubles
from filmgate.engines.diffusers.checkpoint import Checkpoint
from filmgate.engines.diffusers.families import Family
from filmgate.engines.diffusers.settings import DiffusersSettings

DENOISERS = ("transformer", "transformer_2")
SMALL_DEVICE = 40 << 30
"""Bytes below which pictures above 480p are decoded in tiles."""
TILED_FROM = 832 * 480 * 1.1


@dataclass
class Loaded:
    """A pipeline on its device. `face` shows the same weights as another class of pipeline."""

    pipe: Any
    family: Family
    settings: DiffusersSettings
    device: str
    _shown: Any = field(init=False)

    def __post_init__(self) -> None:
        self._shown = self.pipe
        self._faces = {type(self.pipe).__name__: self.pipe}

    def face(self, name: str) -> Any:
        """The pipeline of that class; no weights are loaded or copied."""
        if name not in self._faces:
            kind = getattr(library.diffusers(), name)
            takes = inspect.signature(kind.__init__).parameters
            known = {**dict(self.pipe.config), **self.pipe.components}
            self._faces[name] = kind(**{key: known[key] for key in takes if key in known})
            self._faces[name].set_progress_bar_config(disable=True)
        if self._faces[name] is not self._shown:
            self._shown = self._faces[name]
            _offloaded(self._shown, self.settings, self.device)  # the hooks belong to one pipeline at a time
        return self._shown

    def tile(self, width: int, height: int) -> None:
        """Decodes in tiles or not, as the settings say for pictures of that size."""
        vae, wanted = self.pipe.vae, self.settings.vae_tiling
        if not hasattr(vae, "enable_tiling"):
            return
        if wanted is None:
            found = troubles.memory(self.device)
            wanted = found is not None and found[1] < SMALL_DEVICE and width * height > TILED_FROM
        (vae.enable_tiling if wanted else vae.disable_tiling)()

    def shift(self, width: int, height: int) -> None:
        """Sets Wan's scheduler for pictures of that size."""
        scheduler = self._shown.scheduler
        if "flow_shift" not in scheduler.config:
            return
        shift = self.settings.flow_shift or (3.0 if min(width, height) <= 480 else 5.0)
        self._shown.scheduler = type(scheduler).from_config(scheduler.config, flow_shift=shift)


def load(checkpoint: Checkpoint, family: Family, settings: DiffusersSettings, device: str) -> Loaded:
    """Raises `EngineDeclined("engine_misconfigured")` for what library, device or settings refuse."""
    kind = _class_of(checkpoint)
    _check_device(device)
    _check_switches(family, settings)
    quantized = _quantization(checkpoint, settings, device)
    try:
        # Always by its own class: the general one leaves out parts that are optional for it.
        pipe = kind.from_pretrained(
            str(checkpoint.folder),
            dtype=_dtypes(family, settings, device),
            local_files_only=True,
            **quantized,
        )
        pipe.set_progress_bar_config(disable=True)
        _fuse(pipe, settings)
        _switched(pipe, settings, device)
        _offloaded(pipe, settings, device)
    except (OSError, ValueError, ImportError, KeyError, TypeError, AttributeError) as error:
        reason = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
        raise EngineDeclined(
            "engine_misconfigured",
            f"'{checkpoint.folder}' cannot be loaded as {checkpoint.pipeline}: {reason}",
        ) from error
    return Loaded(pipe, family, settings, device)


def _class_of(checkpoint: Checkpoint) -> Any:
    diffusers = library.diffusers()
    kind = getattr(diffusers, checkpoint.pipeline, None)
    if kind is None:
        raise EngineDeclined(
            "engine_misconfigured",
            f"'{checkpoint.folder}' is a {checkpoint.pipeline}, which diffusers {diffusers.__version__} does "
            "not have; a newer one may: `pip install --upgrade diffusers`",
        )
    takes = inspect.signature(kind.__call__).parameters
    if "prompt" not in takes or not ({"num_frames", "video"} & set(takes)):
        raise EngineDeclined(
            "engine_misconfigured",
            f"'{checkpoint.folder}' is a {checkpoint.pipeline}, which makes no videos from prompts",
        )
    return kind


def _check_device(device: str) -> None:
    torch = library.torch()
    kind, _, number = device.partition(":")
    backend = getattr(torch.backends if kind == "mps" else torch, kind, None)
    if kind == "cpu":
        return
    if backend is None or not backend.is_available():
        raise EngineDeclined(
            "engine_misconfigured",
            f"device '{device}' is not there for torch {torch.__version__}: install the build of torch "
            'for your GPU (https://pytorch.org/get-started/locally) and its driver, or set device = "cpu"',
        )
    count = backend.device_count() if kind != "mps" else 1
    if number and int(number) >= count:
        raise EngineDeclined(
            "engine_misconfigured", f"device '{device}' is not there: torch sees {count} of its kind"
        )


def _check_switches(family: Family, settings: DiffusersSettings) -> None:
    """What the library takes and then does wrong."""
    if family.name == "ltx2" and settings.cache != "none":
        raise EngineDeclined(
            "engine_misconfigured", "setting 'cache': LTX-2 has none; use recipe = \"distilled\""
        )
    for lora in settings.lora:
        if not lora.file.expanduser().is_file():
            raise EngineDeclined(
                "engine_misconfigured", f"setting 'lora': the file '{lora.file}' does not exist"
            )


def _dtypes(family: Family, settings: DiffusersSettings, device: str) -> Any:
    usual = "float32" if device == "cpu" else "bfloat16"
    general = usual if settings.dtype == "auto" else settings.dtype
    decoder: str = settings.vae_dtype
    if decoder == "auto":
        decoder = "float32" if family.name.startswith("wan") else general
    torch = library.torch()
    return {"default": getattr(torch, general), "vae": getattr(torch, decoder)}


def _quantization(checkpoint: Checkpoint, settings: DiffusersSettings, device: str) -> dict[str, Any]:
    """Every denoiser is named: of two experts the library would quantize one."""
    parts = [name for name in DENOISERS if name in checkpoint.parts]
    if settings.quantization == "int8":
        library.optional("torchao", "quantization 'int8'")
        from diffusers.quantizers import PipelineQuantizationConfig

        from diffusers import TorchAoConfig

        weights = import_module("torchao.quantization").Int8WeightOnlyConfig(version=2)
        mapping = {name: TorchAoConfig(weights) for name in parts}
        return {"quantization_config": PipelineQuantizationConfig(quant_mapping=mapping)}
    if settings.quantization == "nf4":
        library.optional("bitsandbytes", "quantization 'nf4'")
        from diffusers.quantizers import PipelineQuantizationConfig

        options = {
            "load_in_4bit": True,
            "bnb_4bit_quant_type": "nf4",
            "bnb_4bit_compute_dtype": library.torch().bfloat16,
        }
        config = PipelineQuantizationConfig(
            quant_backend="bitsandbytes_4bit", quant_kwargs=options, components_to_quantize=parts
        )
        return {"quantization_config": config}
    return {}


def _fuse(pipe: Any, settings: DiffusersSettings) -> None:
    """LoRAs become part of the weights, so that they cost no time."""
    if not settings.lora:
        return
    library.optional("peft", "setting 'lora'")
    for number, lora in enumerate(settings.lora):
        second = {"load_into_transformer_2": True} if lora.part == "transformer_2" else {}
        file = lora.file.expanduser()
        pipe.load_lora_weights(
            str(file.parent), weight_name=file.name, adapter_name=f"lora_{number}", **second
        )
    for part in {lora.part for lora in settings.lora}:
        own = {f"lora_{n}": lora.scale for n, lora in enumerate(settings.lora) if lora.part == part}
        getattr(pipe, part).set_adapters(list(own), list(own.values()))
    pipe.fuse_lora(components=sorted({lora.part for lora in settings.lora}))
    pipe.unload_lora_weights()


def _switched(pipe: Any, settings: DiffusersSettings, device: str) -> None:
    torch, diffusers = library.torch(), library.diffusers()
    for model in (getattr(pipe, name, None) for name in DENOISERS):
        if model is None:
            continue
        if settings.quantization == "fp8":
            compute = torch.float32 if device == "cpu" else model.dtype
            model.enable_layerwise_casting(storage_dtype=torch.float8_e4m3fn, compute_dtype=compute)
        if settings.attention:
            model.set_attention_backend(settings.attention)
        if settings.cache == "first_block":
            model.enable_cache(diffusers.FirstBlockCacheConfig(threshold=settings.cache_threshold))
        if settings.compile:
            model.compile_repeated_blocks(fullgraph=settings.cache == "none")


def _offloaded(pipe: Any, settings: DiffusersSettings, device: str) -> None:
    torch = library.torch()
    if settings.offload == "model":
        pipe.enable_model_cpu_offload(device=device)
    elif settings.offload == "sequential":
        pipe.enable_sequential_cpu_offload(device=device)
    elif settings.offload == "group":
        if not getattr(pipe.vae, "_filmgate_grouped", False):  # the hooks are the models' own
            pipe.enable_group_offload(
                onload_device=torch.device(device),
                offload_device=torch.device("cpu"),
                offload_type="leaf_level",
                use_stream=device.startswith("cuda"),
            )
            pipe.vae._filmgate_grouped = True
    else:
        pipe.to(device)

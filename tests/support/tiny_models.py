"""Checkpoints of a megabyte, made in code: ordinary folders of the real families, with random weights.

Compression ratios and patch sizes are the real ones, so that the same rules of frames and sizes hold. Needs
torch.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

os.environ["HF_HUB_OFFLINE"] = "1"
# Models this small lose time on a second thread, and their worker processes inherit this.
os.environ["OMP_NUM_THREADS"] = "1"

import torch
from diffusers.pipelines.ltx2 import LTX2TextConnectors, LTX2Vocoder
from transformers import (
    Gemma3Config,
    Gemma3ForConditionalGeneration,
    Gemma3TextConfig,
    GemmaTokenizer,
    SiglipVisionConfig,
    T5Config,
    T5EncoderModel,
    T5Tokenizer,
    UMT5Config,
    UMT5EncoderModel,
)

import diffusers

SPACE = "\u2581"
LETTERS = [chr(code) for code in range(33, 127)]
TOKENS = 64
HIDDEN = 32


def t5_tokenizer() -> Any:
    """Of single characters: `<pad>` is 0, `</s>` 1, `<unk>` 2."""
    vocabulary = [("<pad>", 0.0), ("</s>", 0.0), ("<unk>", 0.0), (SPACE, -2.0)]
    vocabulary += [(letter, -3.0) for letter in LETTERS]
    return T5Tokenizer(vocab=vocabulary, extra_ids=0, model_max_length=TOKENS)


def gemma_tokenizer() -> Any:
    """Of single bytes."""
    names = ["<pad>", "<eos>", "<bos>", "<unk>", "<mask>", *(f"<0x{byte:02X}>" for byte in range(256))]
    names += [SPACE, *LETTERS]
    tokenizer = GemmaTokenizer(
        vocab={name: number for number, name in enumerate(names)}, merges=[], model_max_length=TOKENS
    )
    tokenizer.chat_template = "{% for m in messages %}<bos>{{ m['role'] }}: {{ m['content'] }}\n{% endfor %}"
    return tokenizer


T5_SHAPE: dict[str, Any] = {
    "d_model": HIDDEN,
    "d_kv": 8,
    "d_ff": 37,
    "num_layers": 2,
    "num_heads": 4,
    "relative_attention_num_buckets": 8,
    "feed_forward_proj": "gated-gelu",
    "dropout_rate": 0.0,
}


def umt5(tokenizer: Any) -> Any:
    return UMT5EncoderModel(UMT5Config(vocab_size=len(tokenizer), **T5_SHAPE)).eval()


def t5(tokenizer: Any) -> Any:
    return T5EncoderModel(T5Config(vocab_size=len(tokenizer), **T5_SHAPE)).eval()


def gemma3(tokenizer: Any) -> Any:
    count = len(tokenizer)
    text = Gemma3TextConfig(
        vocab_size=count + 3,
        hidden_size=HIDDEN,
        intermediate_size=37,
        num_hidden_layers=2,
        num_attention_heads=2,
        num_key_value_heads=1,
        head_dim=16,
        query_pre_attn_scalar=16,
        sliding_window=32,
        max_position_embeddings=1024,
        pad_token_id=0,
        eos_token_id=1,
        bos_token_id=2,
    )
    vision = SiglipVisionConfig(
        hidden_size=16,
        intermediate_size=16,
        num_hidden_layers=1,
        num_attention_heads=2,
        image_size=28,
        patch_size=14,
    )
    config = Gemma3Config(
        text_config=text,
        vision_config=vision,
        mm_tokens_per_image=4,
        boi_token_index=count,
        eoi_token_index=count + 1,
        image_token_index=count + 2,
    )
    return Gemma3ForConditionalGeneration(config).eval()


def wan_vae(channels: int = 16) -> Any:
    """With 48 channels the one of TI2V-5B, which takes 16 pixels to one."""
    common: dict[str, Any] = {
        "base_dim": 4,
        "z_dim": channels,
        "dim_mult": [1, 1, 1, 1],
        "num_res_blocks": 1,
        "temperal_downsample": [False, True, True],
    }
    if channels == 48:
        common |= {
            "decoder_base_dim": 4,
            "is_residual": True,
            "in_channels": 12,
            "out_channels": 12,
            "patch_size": 2,
            "scale_factor_spatial": 16,
            "scale_factor_temporal": 4,
            "latents_mean": [0.0] * 48,
            "latents_std": [1.0] * 48,
        }
    return diffusers.AutoencoderKLWan(**common)


def wan_denoiser(kind: Any = None, channels: int = 16, **changes: Any) -> Any:
    usual = {
        "patch_size": (1, 2, 2),
        "num_attention_heads": 2,
        "attention_head_dim": 12,
        "in_channels": channels,
        "out_channels": channels,
        "text_dim": HIDDEN,
        "freq_dim": 32,
        "ffn_dim": 32,
        "num_layers": 2,
        "cross_attn_norm": True,
        "qk_norm": "rms_norm_across_heads",
        "rope_max_seq_len": 256,
    }
    return (kind or diffusers.WanTransformer3DModel)(**{**usual, **changes})


def wan_parts() -> dict[str, Any]:
    tokenizer = t5_tokenizer()
    scheduler = diffusers.UniPCMultistepScheduler(
        prediction_type="flow_prediction", use_flow_sigmas=True, num_train_timesteps=1000, flow_shift=5.0
    )
    return {"tokenizer": tokenizer, "text_encoder": umt5(tokenizer), "scheduler": scheduler}


def vace_denoiser() -> Any:
    return wan_denoiser(
        diffusers.WanVACETransformer3DModel, vace_layers=[0, 2], vace_in_channels=96, num_layers=3
    )


def wan_vace() -> Any:
    """Wan 2.1 VACE."""
    return diffusers.WanVACEPipeline(**wan_parts(), vae=wan_vae(), transformer=vace_denoiser())


def wan_t2v() -> Any:
    """Wan 2.1 from text."""
    return diffusers.WanPipeline(**wan_parts(), vae=wan_vae(), transformer=wan_denoiser())


def wan_t2v_a14b() -> Any:
    """Wan 2.2 from text: two experts."""
    return diffusers.WanPipeline(
        **wan_parts(),
        vae=wan_vae(),
        transformer=wan_denoiser(),
        transformer_2=wan_denoiser(),
        boundary_ratio=0.875,
    )


def wan_i2v_a14b() -> Any:
    """Wan 2.2 from a first frame: two experts, no image encoder."""
    return diffusers.WanImageToVideoPipeline(
        **wan_parts(),
        vae=wan_vae(),
        transformer=wan_denoiser(in_channels=36),
        transformer_2=wan_denoiser(in_channels=36),
        boundary_ratio=0.9,
    )


def wan_ti2v() -> Any:
    """Wan 2.2 TI2V-5B: from text or a first frame."""
    return diffusers.WanPipeline(
        **wan_parts(), vae=wan_vae(48), transformer=wan_denoiser(channels=48), expand_timesteps=True
    )


def ltx2() -> Any:
    """LTX-2, picture and sound; its sound has 24 kHz."""
    tokenizer = gemma_tokenizer()
    encoder = gemma3(tokenizer)
    channels, sound_channels, mel = 8, 2, 8
    return diffusers.LTX2Pipeline(
        scheduler=diffusers.FlowMatchEulerDiscreteScheduler(
            use_dynamic_shifting=True,
            base_shift=0.95,
            max_shift=2.05,
            base_image_seq_len=1024,
            max_image_seq_len=4096,
            shift_terminal=0.1,
        ),
        vae=diffusers.AutoencoderKLLTX2Video(
            latent_channels=channels,
            block_out_channels=(8, 16, 32, 64),
            decoder_block_out_channels=(8, 16, 32),
            layers_per_block=(1, 1, 1, 1, 1),
            decoder_layers_per_block=(1, 1, 1, 1),
            spatial_compression_ratio=32,
            temporal_compression_ratio=8,
        ),
        audio_vae=diffusers.AutoencoderKLLTX2Audio(
            base_channels=4,
            ch_mult=(1, 1, 1),
            num_res_blocks=1,
            resolution=32,
            latent_channels=sound_channels,
            mel_bins=mel,
        ),
        text_encoder=encoder,
        tokenizer=tokenizer,
        connectors=_connectors(encoder.config.text_config.num_hidden_layers),
        transformer=_ltx2_denoiser(channels, sound_channels * mel // 4),
        vocoder=LTX2Vocoder(
            in_channels=2 * mel,
            hidden_channels=32,
            out_channels=2,
            upsample_kernel_sizes=[16, 15, 8, 4],
            upsample_factors=[6, 5, 4, 2],
            resnet_kernel_sizes=[3],
            resnet_dilations=[[1, 3, 5]],
            output_sampling_rate=24000,
        ),
    )


def _ltx2_denoiser(channels: int, sound_channels: int) -> Any:
    return diffusers.LTX2VideoTransformer3DModel(
        in_channels=channels,
        out_channels=channels,
        num_attention_heads=2,
        attention_head_dim=16,
        cross_attention_dim=32,
        audio_in_channels=sound_channels,
        audio_out_channels=sound_channels,
        audio_num_attention_heads=2,
        audio_attention_head_dim=8,
        audio_cross_attention_dim=16,
        num_layers=2,
        caption_channels=HIDDEN,
        rope_type="split",
        rope_double_precision=False,
    )


def ltx(kind: Any = None) -> Any:
    """LTX 0.9, which the engine has no family for: from text, or from a first frame."""
    tokenizer = t5_tokenizer()
    vae = diffusers.AutoencoderKLLTXVideo(
        latent_channels=8,
        block_out_channels=(8, 8, 8, 8),
        decoder_block_out_channels=(8, 8, 8, 8),
        layers_per_block=(1, 1, 1, 1, 1),
        decoder_layers_per_block=(1, 1, 1, 1, 1),
    )
    denoiser = diffusers.LTXVideoTransformer3DModel(
        in_channels=8,
        out_channels=8,
        num_attention_heads=2,
        attention_head_dim=16,
        cross_attention_dim=32,
        num_layers=1,
        caption_channels=HIDDEN,
    )
    return (kind or diffusers.LTXPipeline)(
        scheduler=diffusers.FlowMatchEulerDiscreteScheduler(use_dynamic_shifting=True),
        vae=vae,
        text_encoder=t5(tokenizer),
        tokenizer=tokenizer,
        transformer=denoiser,
    )


def ltx_i2v() -> Any:
    return ltx(diffusers.LTXImageToVideoPipeline)


def cogvideox() -> Any:
    """CogVideoX, 8 frames a second, for which the engine has no family either."""
    tokenizer = t5_tokenizer()
    side = 8
    return diffusers.CogVideoXPipeline(
        tokenizer=tokenizer,
        text_encoder=t5(tokenizer),
        vae=diffusers.AutoencoderKLCogVideoX(
            block_out_channels=(8, 8, 8, 8), latent_channels=4, layers_per_block=1, norm_num_groups=2
        ),
        transformer=diffusers.CogVideoXTransformer3DModel(
            num_attention_heads=2,
            attention_head_dim=16,
            in_channels=4,
            out_channels=4,
            time_embed_dim=2,
            text_embed_dim=HIDDEN,
            num_layers=1,
            sample_width=2 * side,
            sample_height=side,
            sample_frames=49,
            max_text_seq_length=32,
            use_rotary_positional_embeddings=True,
        ),
        scheduler=diffusers.CogVideoXDDIMScheduler(),
    )


def _connectors(layers: int) -> Any:
    sides: dict[str, Any] = {}
    for side in ("video", "audio"):
        sides |= {
            f"{side}_connector_num_attention_heads": 2,
            f"{side}_connector_attention_head_dim": 16,
            f"{side}_connector_num_layers": 1,
            f"{side}_connector_num_learnable_registers": None,
        }
    return LTX2TextConnectors(
        caption_channels=HIDDEN,
        text_proj_in_factor=layers + 1,
        connector_rope_base_seq_len=TOKENS,
        rope_type="split",
        rope_double_precision=False,
        **sides,
    )


KINDS: dict[str, Callable[[], Any]] = {
    "wan-vace": wan_vace,
    "wan-t2v": wan_t2v,
    "wan-t2v-a14b": wan_t2v_a14b,
    "wan-i2v-a14b": wan_i2v_a14b,
    "wan-ti2v": wan_ti2v,
    "ltx2": ltx2,
    "ltx": ltx,
    "ltx-i2v": ltx_i2v,
    "cogvideox": cogvideox,
}


def build(kind: str, folder: Path, seed: int = 0) -> Path:
    """Writes the checkpoint; the same seed writes the same weights."""
    torch.manual_seed(seed)
    KINDS[kind]().save_pretrained(folder)
    return folder

"""The inputs that a prompt refers to; the notation belongs to the wire, so the contract holds it."""

from filmgate.contract.references import REFERENCE, name_of, references

__all__ = ["REFERENCE", "name_of", "references"]

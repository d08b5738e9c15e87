"""The ledger: claims, the production they are about, and what is believed of it."""

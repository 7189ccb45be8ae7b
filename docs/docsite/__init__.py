"""The site made of `docs/`: pages that are written, pages made of rules, commands and schemas, and the builder that joins them."""

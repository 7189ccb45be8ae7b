"""Online services with a least age, and invitations to join them."""

"""News feeds: subscriptions, fetching, and the inbox of what concerns the user."""

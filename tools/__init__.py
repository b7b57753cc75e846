"""What keeps the project in order: budgets, pins, generated pages, the one check command."""

"""What was measured, what it says beside peers, bars and a baseline, and how it is shown."""

"""What is not meant for the public: private matters of people, secrets, results before their day."""

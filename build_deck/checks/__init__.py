"""Checks: rules on the outline and on the composed scene, one rule, one module (`rules/`).

Course, lectures, decks ──▶ subject.py ──▶ rules/*.py ──▶ settings.py ──▶ findings
"""

"""Adds what ministack 1.5.33 lacks for container stacks to its CloudFormation when the server starts.

Each module documents the gap that it fills. The README lists the remaining differences from AWS.
"""

from . import alarms, cloudcontrol, conditions, containers, faults, logs, network, registry, scaling, secrets, sessions, stubs, transport


def install(fault_folder):
    """Installs all additions. `fault_folder` contains the fault files of the tests (see `faults`)."""
    alarms.install()
    network.install()
    cloudcontrol.install()
    containers.install()
    registry.install()
    scaling.install()
    secrets.install()
    stubs.install()
    conditions.install()
    transport.install()
    logs.install()
    sessions.install(fault_folder)
    faults.install(fault_folder)

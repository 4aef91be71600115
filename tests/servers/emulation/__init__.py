"""What ministack 1.5.33 lacks for stacks of containers, added to its CloudFormation when the server starts.

Each module fills one gap and says which. What the server still does unlike AWS is listed in the README beside.
"""

from . import accepted, cloudcontrol, conditions, containers, faults, network, scaling, secrets, transport


def install(fault_folder):
    """Adds everything. `fault_folder` is where tests leave the failures they ask for (see `faults`)."""
    network.install()
    cloudcontrol.install()
    containers.install()
    scaling.install()
    secrets.install()
    accepted.install()
    conditions.install()
    transport.install()
    faults.install(fault_folder)

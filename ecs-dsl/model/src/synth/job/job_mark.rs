//! The [mark](JobMark) of a job's task definition: how the engine starts a task.

use crate::cfn::job_mark::JobMark;
use crate::cfn::{LogicalId, Map, Owner};
use crate::synth::task::TaskContext;

/// The `Metadata` of the task definition. `needed` must exist before a task is started.
pub(super) fn metadata(tcx: &TaskContext<'_>, needed: &[LogicalId]) -> Map {
    let network = &tcx.task.network;
    let subnets = tcx.vpc.subnet_ids(network.tier);
    let capacity = tcx.capacity.iter().map(|item| {
        let mut entry = Map::new();
        entry.insert("CapacityProvider", item.provider.name());
        entry.insert("Base", item.base.value);
        entry.insert("Weight", item.weight.value);
        entry
    });
    let needed = needed.iter().map(|id| id.as_str().to_owned());
    let mut job = Map::new();
    job.insert(JobMark::CLUSTER, tcx.cluster.cluster_name());
    job.insert(JobMark::SUBNETS, subnets);
    job.insert(JobMark::SECURITY_GROUPS, tcx.group_ids());
    job.insert(JobMark::PUBLIC_IP, network.public_ip);
    job.insert(JobMark::CAPACITY, capacity.collect::<Vec<_>>());
    job.insert(JobMark::DEPENDS_ON, needed.collect::<Vec<_>>());
    if tcx.task.execute_command {
        job.insert(JobMark::EXECUTE_COMMAND, true);
    }
    let marks: Map = [(JobMark::NAME, job)].into_iter().collect();
    [(Owner::METADATA, marks)].into_iter().collect()
}

//! File systems, and workers that mount them.

use ecs_dsl::prelude::*;

use super::choices::{Choices, some};
use super::components::Components;

impl Components {
    /// Adds up to two file systems, each with a worker.
    pub(super) fn add_file_systems(&mut self, stack: &mut Stack, choices: &mut Choices<'_>) {
        for _ in 0..choices.count(2) {
            let files = self.file_system(choices);
            let files = stack.add(files);
            let name = choices.name("indexer");
            let mut worker = Worker::new(&name).image(self.image(choices));
            for _ in 0..choices.count(2) {
                worker = worker.volume(mount(&files, choices));
            }
            stack.add(worker);
        }
    }

    fn file_system(&self, choices: &mut Choices<'_>) -> FileSystem {
        let name = choices.name("shared");
        if choices.rarely() {
            let files = FileSystem::import(&name).file_system_id("fs-0123456789abcdef0");
            return files.security_group(choices.text(&["sg-0123456789abcdef0"]));
        }
        let mut files = FileSystem::new(&name);
        some!(choices, files:
            provisioned_throughput(choices.value(&[1, 1024], &[0])),
            transition_to_ia(choices.value(&[days(1), days(365)], &[days(2), secs(1)])),
            subnets(choices.one_of(&[Tier::Private, Tier::Isolated])),
            without_backups(),
            delete_on_removal(),
            retain_on_removal(),
        );
        if let Some(key) = choices.maybe_one_of(&self.keys) {
            files = files.kms_key(&key);
        }
        if let Some(vpc) = choices.maybe_one_of(&self.vpcs) {
            files = files.vpc(&vpc);
        }
        files
    }
}

fn mount(files: &Handle<FileSystem>, choices: &mut Choices<'_>) -> FileSystemMount {
    let mut mount = files.at(&choices.text(&["/data", "/srv/files"]));
    some!(choices, mount:
        path(&choices.text(&["/", "/a/b/c/d"])),
        owner(choices.value(&[1, u32::MAX], &[0]), 1000),
        permissions(choices.value(&[0o700, 0o2775], &[0o10000])),
        read_only(),
    );
    mount
}

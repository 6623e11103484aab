// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/disk_space.h"

#include <QTemporaryDir>
#include <QTest>

class TestDiskSpace : public QObject
{
    Q_OBJECT

private slots:
    void aFolderThatIsNotThereYetHasWhatItsParentHas()
    {
        const QTemporaryDir folder;
        const auto here = freeDiskSpace(folder.path());
        const auto below = freeDiskSpace(folder.filePath(QStringLiteral("not/yet")));
        QVERIFY(here && *here > 0);
        QVERIFY(below && *below > 0);
    }

    void aFileSystemWithoutRoomSaysSo()
    {
        const auto none = freeDiskSpace(QStringLiteral("/proc/self"));
        QVERIFY(none);
        QCOMPARE(*none, 0);
    }
};

QTEST_GUILESS_MAIN(TestDiskSpace)

#include "tst_disk_space.moc"

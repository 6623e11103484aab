// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/draft_store.h"
#include "models/edit/record_editor.h"

#include <QDir>
#include <QPromise>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace {

template<typename T>
QFuture<Result<T>> ready(Result<T> value)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

FieldValues person(const QString &name, const QString &phone, const QString &city = QStringLiteral("Lund"))
{
    return {{QStringLiteral("name"), name}, {QStringLiteral("phone"), phone}, {QStringLiteral("city"), city}};
}

Error error(Error::Kind kind, const QString &sqlState = {}, const QString &constraint = {})
{
    return {.kind = kind, .message = QStringLiteral("no"), .sqlState = sqlState, .constraint = constraint};
}

// A database with one record, which somebody else may change, and which may be out of reach.
struct FakeDatabase {
    EditRecord record{.key = QStringLiteral("1"), .title = QStringLiteral("Olena"), .values = person(QStringLiteral("Olena"), QStringLiteral("112")), .version = 7};
    std::optional<Error> refuses;
    bool loseAnswer = false; // does it, and the link breaks before it says so
    bool gone = false;
    QList<QUuid> commands;
    QList<FieldValues> changes;

    EditForm form()
    {
        return {.desk = QStringLiteral("people"),
                .form = QStringLiteral("edit"),
                .load = [this](const QString &) { return ready<EditRecord>(gone ? Result<EditRecord>(failure(error(Error::Kind::NotFound))) : record); },
                .save = [this](const CommandId &id, const EditForm::Change &change) { return ready<qint64>(save(id, change)); },
                .problems =
                    [](const FieldValues &values) {
                        QHash<QString, QString> problems;
                        if (values[QLatin1String("name")].toString().isEmpty())
                            problems.insert(QStringLiteral("name"), QStringLiteral("A name is needed."));
                        return problems;
                    },
                .fieldOf = [](const Error &refusal) { return refusal.constraint == u"phone_taken" ? QStringLiteral("phone") : QString(); }};
    }
    Result<qint64> save(const CommandId &id, const EditForm::Change &change)
    {
        if (refuses)
            return failure(*refuses);
        if (commands.contains(id.uuid()))
            return record.version;
        if (change.version != record.version)
            return failure(error(Error::Kind::Conflict, QStringLiteral("BR001")));
        commands.append(id.uuid());
        changes.append(change.changed);
        record.values = change.whole;
        ++record.version;
        if (std::exchange(loseAnswer, false))
            return failure(error(Error::Kind::OutcomeUnknown));
        return record.version;
    }
    void somebodyElse(const QString &field, const QString &value)
    {
        record.values.insert(field, value);
        ++record.version;
        record.changedBy = QStringLiteral("Lucía");
    }
};

} // namespace

class TestRecordEditor : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_drafts = std::make_unique<DraftStore>();
        m_database = std::make_unique<FakeDatabase>();
        m_editor = std::make_unique<RecordEditor>(m_database->form(), *m_drafts);
    }

    void mergesFieldByField()
    {
        const ThreeWay merge = threeWay(person(QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")),
                                        person(QStringLiteral("A"), QStringLiteral("b"), QStringLiteral("mine")),
                                        person(QStringLiteral("a"), QStringLiteral("B"), QStringLiteral("theirs")));
        QCOMPARE(merge.merged, person(QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("mine")));
        QCOMPARE(merge.takenOver, QStringList{QStringLiteral("phone")});
        QCOMPARE(merge.conflicts.size(), 1);
        QCOMPARE(merge.conflicts.first().was.toString(), QStringLiteral("c"));
        QCOMPARE(merge.conflicts.first().theirs.toString(), QStringLiteral("theirs"));
    }

    void theSameChangeByBothIsNoConflict()
    {
        const ThreeWay merge = threeWay(person(QStringLiteral("a"), {}), person(QStringLiteral("b"), {}), person(QStringLiteral("b"), {}));
        QVERIFY(merge.conflicts.isEmpty());
        QVERIFY(merge.takenOver.isEmpty());
    }

    void savesOnlyWhatChanged()
    {
        const QSignalSpy saved(m_editor.get(), &RecordEditor::saved);
        begin();
        QVERIFY(!m_editor->isDirty());
        set("phone", QStringLiteral("113"));
        QVERIFY(m_editor->isDirty());
        m_editor->save();
        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(m_database->changes, QList<FieldValues>({{{QStringLiteral("phone"), QStringLiteral("113")}}}));
        QVERIFY(m_drafts->all().isEmpty());
    }

    void whatIsWrongIsNotSent()
    {
        const QSignalSpy problems(m_editor.get(), &RecordEditor::problemsFound);
        begin();
        set("name", QString());
        m_editor->save();
        QVERIFY(m_database->changes.isEmpty());
        QCOMPARE((problems.last().first().value<QHash<QString, QString>>().value(QStringLiteral("name"))), QStringLiteral("A name is needed."));
        QCOMPARE(m_editor->state(), RecordEditor::State::Editing);
    }

    void aRefusalIsSaidAtItsField()
    {
        const QSignalSpy failed(m_editor.get(), &RecordEditor::failed);
        const QSignalSpy problems(m_editor.get(), &RecordEditor::problemsFound);
        m_database->refuses = error(Error::Kind::Conflict, QStringLiteral("23505"), QStringLiteral("phone_taken"));
        begin();
        set("phone", QStringLiteral("113"));
        m_editor->save();
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY((problems.last().first().value<QHash<QString, QString>>().contains(QStringLiteral("phone"))));
        QVERIFY(m_editor->isDirty());
    }

    void whatOnlyTheOtherChangedIsKeptWithoutAsking()
    {
        const QSignalSpy saved(m_editor.get(), &RecordEditor::saved);
        begin();
        set("phone", QStringLiteral("113"));
        m_database->somebodyElse(QStringLiteral("city"), QStringLiteral("Malmö"));
        m_editor->save();
        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(saved.first().at(1).toStringList(), QStringList{QStringLiteral("city")});
        QCOMPARE(m_database->record.values, person(QStringLiteral("Olena"), QStringLiteral("113"), QStringLiteral("Malmö")));
    }

    // security.md 41: a stale save is told with who was first, and neither version is lost.
    void bothChangedTheSameField_data()
    {
        QTest::addColumn<bool>("mine");
        QTest::addColumn<QString>("phone");
        QTest::newRow("mine") << true << QStringLiteral("113");
        QTest::newRow("theirs") << false << QStringLiteral("114");
    }
    void bothChangedTheSameField()
    {
        QFETCH(const bool, mine);
        QFETCH(const QString, phone);
        const QSignalSpy saved(m_editor.get(), &RecordEditor::saved);
        begin();
        set("phone", QStringLiteral("113"));
        set("name", QStringLiteral("Olena S."));
        m_database->somebodyElse(QStringLiteral("phone"), QStringLiteral("114"));
        m_editor->save();
        QTRY_COMPARE(m_editor->state(), RecordEditor::State::Merging);
        QCOMPARE(m_editor->otherPerson(), QStringLiteral("Lucía"));
        QCOMPARE(m_editor->conflicts().size(), 1);
        QVERIFY(!m_editor->isDecided());
        m_editor->saveMerged(); // not yet
        QCOMPARE(m_editor->state(), RecordEditor::State::Merging);
        m_editor->decide(QStringLiteral("phone"), mine);
        m_editor->saveMerged();
        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(m_database->record.values, person(QStringLiteral("Olena S."), phone));
    }

    // security.md 41: told apart from a change.
    void aRecordThatIsGoneIsSaidAndTheDraftKept()
    {
        const QSignalSpy failed(m_editor.get(), &RecordEditor::failed);
        begin();
        set("phone", QStringLiteral("113"));
        m_database->somebodyElse(QStringLiteral("city"), QStringLiteral("Malmö"));
        m_database->gone = true;
        m_editor->save();
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed.first().first().value<Error>().kind, Error::Kind::NotFound);
        QCOMPARE(m_drafts->all().size(), 1);
    }

    // security.md 35, 43: the answer is lost, the person saves again: one effect.
    void savedAgainAfterALostAnswerItIsDoneOnce()
    {
        const QSignalSpy saved(m_editor.get(), &RecordEditor::saved);
        const QSignalSpy failed(m_editor.get(), &RecordEditor::failed);
        begin();
        set("phone", QStringLiteral("113"));
        m_database->loseAnswer = true;
        m_editor->save();
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(m_drafts->all().size(), 1);
        m_editor->save();
        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(m_database->commands.size(), 1);
    }

    // security.md 44: the program dies after it sent; the next one sends the same command.
    void afterADeadProgramTheSameCommandGoesOn()
    {
        begin();
        set("phone", QStringLiteral("113"));
        m_database->loseAnswer = true;
        m_editor->save();
        QTRY_COMPARE(m_database->commands.size(), 1);
        QTRY_COMPARE(m_editor->state(), RecordEditor::State::Editing);

        RecordEditor next(m_database->form(), *m_drafts);
        const QSignalSpy saved(&next, &RecordEditor::saved);
        next.begin(m_database->record);
        QVERIFY(next.resumedFrom().isValid());
        next.save();
        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(m_database->commands.size(), 1);
    }

    void aDraftIsTakenUpAndMergedWithWhatHappenedSince()
    {
        begin();
        set("phone", QStringLiteral("113"));
        m_editor->close();
        m_database->somebodyElse(QStringLiteral("city"), QStringLiteral("Malmö"));

        RecordEditor next(m_database->form(), *m_drafts);
        next.begin(m_database->record);
        QCOMPARE(next.values(), person(QStringLiteral("Olena"), QStringLiteral("113"), QStringLiteral("Malmö")));
        next.discard();
        QVERIFY(m_drafts->all().isEmpty());
    }

    void theLastChangeIsTakenBack()
    {
        const QSignalSpy saved(m_editor.get(), &RecordEditor::saved);
        begin();
        set("phone", QStringLiteral("113"));
        m_editor->save();
        QTRY_COMPARE(saved.size(), 1);
        m_database->somebodyElse(QStringLiteral("city"), QStringLiteral("Malmö"));
        m_editor->undo();
        QTRY_COMPARE(saved.size(), 2);
        QCOMPARE(m_database->record.values, person(QStringLiteral("Olena"), QStringLiteral("112"), QStringLiteral("Malmö")));
    }

    void draftsAreOnTheDiskUnreadable()
    {
        const QTemporaryDir folder;
        const QByteArray key = DraftStore::makeKey();
        const QString secret = QStringLiteral("Шевченко-5b1f 🎈");
        DraftStore store;
        QVERIFY(store.put(draft(QStringLiteral("1"), secret))); // before the keychain has answered
        QVERIFY(store.keepIn(folder.path(), key));
        QVERIFY(store.put(draft(QStringLiteral("2"), secret)));
        const QStringList files = QDir(folder.path()).entryList(QDir::Files);
        QCOMPARE(files.size(), 2);
        for (const QString &name : files) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray content = file.readAll();
            QVERIFY(!content.contains(secret.toUtf8()) && !content.contains("people") && !content.contains("5b1f"));
            QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther), QFile::Permissions());
        }
        DraftStore next;
        QVERIFY(next.keepIn(folder.path(), key));
        QCOMPARE(next.all().size(), 2);
        QCOMPARE(next.find(QStringLiteral("people"), QStringLiteral("edit"), QStringLiteral("2"))->mine[QLatin1String("name")].toString(), secret);
        next.remove(QStringLiteral("people"), QStringLiteral("edit"), QStringLiteral("2"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    }

    void anothersOrADamagedDraftIsNotRead_data()
    {
        QTest::addColumn<bool>("sameKey");
        QTest::newRow("another key") << false;
        QTest::newRow("damaged") << true;
    }
    void anothersOrADamagedDraftIsNotRead()
    {
        QFETCH(const bool, sameKey);
        const QTemporaryDir folder;
        const QByteArray key = DraftStore::makeKey();
        DraftStore store;
        QVERIFY(store.keepIn(folder.path(), key));
        QVERIFY(store.put(draft(QStringLiteral("1"), QStringLiteral("x"))));
        if (sameKey) {
            QFile file(folder.filePath(QDir(folder.path()).entryList(QDir::Files).first()));
            QVERIFY(file.open(QIODevice::ReadWrite));
            QVERIFY(file.seek(file.size() - 1));
            QVERIFY(file.putChar('\0') || file.putChar('\1'));
            QVERIFY(file.resize(file.size() - 1));
        }
        DraftStore next;
        QVERIFY(next.keepIn(folder.path(), sameKey ? key : DraftStore::makeKey()));
        QVERIFY(next.all().isEmpty());
    }

    void aFolderThatCannotBeWrittenIsSaid()
    {
        DraftStore store;
        const auto kept = store.keepIn(QStringLiteral("/proc/nowhere"), DraftStore::makeKey());
        QVERIFY(!kept);
        QVERIFY(!kept.error().message.isEmpty());
        QVERIFY(!store.isOnDisk());
        QVERIFY(store.put(draft(QStringLiteral("1"), QStringLiteral("x")))); // in memory all the same
        QCOMPARE(store.all().size(), 1);
    }

private:
    void begin() { m_editor->begin(m_database->record); }
    void set(const char *field, const QString &value) { m_editor->set(QString::fromLatin1(field), value); }
    static Draft draft(const QString &key, const QString &name)
    {
        return {.desk = QStringLiteral("people"), .form = QStringLiteral("edit"), .key = key, .title = name, .mine = person(name, {}), .at = QDateTime::currentDateTimeUtc()};
    }

    std::unique_ptr<DraftStore> m_drafts;
    std::unique_ptr<FakeDatabase> m_database;
    std::unique_ptr<RecordEditor> m_editor;
};

QTEST_GUILESS_MAIN(TestRecordEditor)
#include "tst_record_editor.moc"

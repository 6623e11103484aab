// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/connection.h"
#include "models/db/constraint_words.h"
#include "models/db/sql_text.h"
#include "tests/support/test_database.h"

#include <QDirIterator>
#include <QTest>

#include <libpq-fe.h>

// Every statement the program can send fits the schema it is sent to.
class TestSqlFiles : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Connection> m_connection;

private slots:
    void initTestCase()
    {
        m_database = std::make_unique<TestDatabase>(TestDatabase::From::Migrated);
        QVERIFY2(m_database->isReady(), qPrintable(m_database->problem()));
        m_connection = m_database->connectAs(QStringLiteral("postgres"));
        QVERIFY(m_connection);
    }
    void cleanupTestCase()
    {
        m_connection.reset();
        m_database.reset();
    }

    void everyFilePrepares_data()
    {
        QTest::addColumn<QString>("name");
        int files = 0;
        // What loads the demo shop is run as scripts, and proven by loading it.
        for (QDirIterator folder(QStringLiteral(":/sql"), {QStringLiteral("*.sql")}, QDir::Files, QDirIterator::Subdirectories); folder.hasNext();) {
            const QString name = folder.next().mid(QStringLiteral(":/sql/").size()).chopped(QStringLiteral(".sql").size());
            if (name.startsWith(QLatin1String("demo/")))
                continue;
            QTest::newRow(qPrintable(name)) << name;
            ++files;
        }
        if (files == 0)
            qFatal("No SQL file is embedded.");
    }

    void everyFilePrepares()
    {
        QFETCH(QString, name);
        QFile file(QStringLiteral(":/sql/%1.sql").arg(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(file.readAll().startsWith("-- "), "the header comment is missing");

        const SqlText::Numbered numbered = SqlText::load(name).numbered();
        PGresult *result = PQprepare(m_connection->handle(), "", numbered.text.constData(), 0, nullptr);
        const QByteArray problem = PQresultErrorMessage(result);
        const bool prepared = PQresultStatus(result) == PGRES_COMMAND_OK;
        PQclear(result);
        QVERIFY2(prepared, problem.constData());
    }

    void wordsAreForConstraintsThatExist_data()
    {
        QTest::addColumn<QString>("constraint");
        for (const QString &constraint : constraintsWithWords())
            QTest::newRow(qPrintable(constraint)) << constraint;
    }

    void wordsAreForConstraintsThatExist()
    {
        QFETCH(QString, constraint);
        // Unique indexes that are no constraints report their name in the same field; keys between the months of the order graph are
        // made leaf by leaf, and a trigger whose rule no constraint can hold names it where it refuses.
        const QString exists = QStringLiteral("select exists (select from pg_constraint where conname = '%1') or exists (select from pg_class where relname = '%1' and relkind in ('i', 'I')) "
                                              "or exists (select from backoffice.month_keys where name = '%1') "
                                              "or exists (select from pg_proc where prosrc like '%constraint = ''%1''%')");
        QVERIFY(m_database->value(exists.arg(constraint)).toBool());
        QVERIFY(wordsForConstraint(constraint).endsWith(QLatin1Char('.')));
    }
};

QTEST_GUILESS_MAIN(TestSqlFiles)
#include "tst_sql_files.moc"

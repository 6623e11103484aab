// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/deliver.h"

#include <QPromise>
#include <QTest>
#include <QThread>

#include <memory>

namespace {

struct Question {
    QPromise<Result<int>> promise;
    QFuture<Result<int>> future = promise.future();
    Question() { promise.start(); }
    void answer(Result<int> result)
    {
        promise.addResult(std::move(result));
        promise.finish();
    }
};

} // namespace

class TestDeliver : public QObject
{
    Q_OBJECT

private slots:
    void anAnswerThatIsThereAlreadyStillComesLater()
    {
        Question question;
        question.answer(7);
        int got = 0;
        deliver(question.future, this, [&](const Result<int> &result) { got = *result; });
        QCOMPARE(got, 0); // not inside the call: the caller may be half way through a change
        QTRY_COMPARE(got, 7);
    }

    void comesOnTheContextsThread()
    {
        Question question;
        QThread *on = nullptr;
        deliver(question.future, this, [&](const Result<int> &) { on = QThread::currentThread(); });
        std::unique_ptr<QThread> other(QThread::create([&] { question.answer(1); }));
        other->start();
        QTRY_COMPARE(on, QThread::currentThread());
        other->wait();
    }

    void errorsComeThrough()
    {
        Question question;
        question.answer(failure(Error::Kind::Conflict, QStringLiteral("first")));
        QString message;
        deliver(question.future, this, [&](const Result<int> &result) { message = result.error().message; });
        QTRY_COMPARE(message, QStringLiteral("first"));
    }

    void nothingComesToAContextThatIsGone()
    {
        Question question;
        bool called = false;
        auto context = std::make_unique<QObject>();
        deliver(question.future, context.get(), [&](const Result<int> &) { called = true; });
        question.answer(1);
        context.reset();
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        QVERIFY(!called);
    }

    void lateAnswersToOldQuestionsAreDropped()
    {
        Generation generation;
        Question first;
        Question second;
        QList<int> got;
        const auto keep = [&](const Result<int> &result) { got.append(*result); };
        deliver(first.future, this, generation.next(), keep);
        deliver(second.future, this, generation.next(), keep);
        second.answer(2);
        first.answer(1);
        QTRY_COMPARE(got, QList<int>{2});
        QCoreApplication::processEvents();
        QCOMPARE(got, QList<int>{2});
    }

    void aTicketMayOutliveItsGeneration()
    {
        auto generation = std::make_unique<Generation>();
        const Generation::Ticket ticket = generation->next();
        generation.reset();
        QVERIFY(ticket.isCurrent());
    }

    void aPromiseGivenUpIsCancelled()
    {
        auto question = std::make_unique<Question>();
        std::optional<Error::Kind> kind;
        deliver(question->future, this, [&](const Result<int> &result) { kind = result.error().kind; });
        question.reset();
        QTRY_VERIFY(kind.has_value());
        QCOMPARE(*kind, Error::Kind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestDeliver)
#include "tst_deliver.moc"
